import { describe, expect, it } from 'vitest';
import { creditInCaption, isCredit, mayBeCredit } from '../../../src/reading/page/credit.ts';

describe('a credit', () => {
  it.each([
    'Town of Lowmarsh | AFP | Getty Images', 'Photo: Ann Smith', 'Image copyright Getty Images', 'Ann Smith/AP', 'REUTERS/Ann Smith', 'AP', 'BPA via Getty Images',
    'Photo: Mara Quill', 'Getty Images', 'AFP/Mara Quill', '(AP Photo/Mara Quill)', 'Mara Quill/Reuters', '© Mara Quill', 'Picture by Mara Quill',
    'Image credit: Valley Post', 'Courtesy of the mill', 'Mara Quill via Getty Images', 'Foto: Jana Feld/dpa',
  ])('%s', (line) => { expect(isCredit(line)).toBe(true); });

  it.each([
    'Crowds wait at the gates of the palace (Mara Quill/PA)', 'Photo', 'The AP said so.', 'A bridge over AP', 'Politics | World', 'According to Reuters', '© 2019 North Press. All rights reserved.',
    'Photo finish at the regatta gave the crews of Nordhavn a win.', 'Boats at the eastern quay.', 'AP says that the quay is closed.',
    'Photographs of the quay were shown to the board on Thursday.', 'The image of the board has suffered.',
  ])('none: %s', (line) => { expect(isCredit(line)).toBe(false); });

  it('may be two names with a stroke between', () => {
    expect(mayBeCredit('Mara Quill / Valley Post')).toBe(true);
    expect(mayBeCredit('Mara Quill, Valley Post')).toBe(false);
  });
});

describe('a credit at the end of a caption', () => {
  it.each([
    ['A boat on the Leem. (AP Photo/Ann Smith)', '(AP Photo/Ann Smith)'],
    ['A boat on the Leem. Credit Ann Smith/The Gazette', 'Credit Ann Smith/The Gazette'],
    ['A boat on the Leem. (Ann Smith/Pool Photo via AP, File)', '(Ann Smith/Pool Photo via AP, File)'],
    ['A boat on the Leem, Monday. | AP Photo', '| AP Photo'],
    ['Boats at the quay. Photo: Mara Quill', 'Photo: Mara Quill'],
    ['Boats at the quay (Mara Quill/Reuters)', '(Mara Quill/Reuters)'],
    ['Boats at the quay [Mara Quill/Reuters].', '[Mara Quill/Reuters].'],
    ['The boat sank (and nobody was told).', ''],
    ['He gave her credit for the boat.', ''],
    ['Boats at the quay (in the east) on the morning of the vote.', ''],
    ['Photo: Mara Quill', ''],
  ])('“%s”: %s', (text, credit) => {
    const at = creditInCaption(text);
    expect(at < 0 ? '' : text.slice(at)).toBe(credit);
  });
});
