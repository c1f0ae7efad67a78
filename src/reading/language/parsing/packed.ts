/** Where the cell k of row j stands in a packed matrix: eight rows lie together, their cells in pairs. */
export const packedPlace = (width: number, row: number, cell: number): number =>
  (row >> 3) * width * 8 + (cell >> 1) * 16 + (row & 7) * 2 + (cell & 1);
