import { describe, expect, it } from 'vitest';
import { bundledModels, read } from '../../../src/index.ts';

const models = bundledModels();
const page = (...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>Harbour talks stall</title></head><body><article><h1>Harbour talks stall</h1>\n${paragraphs.join('\n')}</article></body></html>`;
const paragraph = (words: string): string => `<p>${words}</p>`;
const picture = (caption: string): string => `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;

/** Who speaks, statement by statement, in the words of cue or content. */
function speakersIn(html: string): readonly string[] {
  const { article, statements, speakers } = read({ html }, models);
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return statements.filter(({ parent }) => parent === null)
    .map(({ speaker, cue, content }) => `${speaker === null ? '?' : names.get(speaker)!}: ${article.text.slice(...(cue ?? content[0]!))}`);
}

const opening = [
  paragraph('Many residents of the old town came to the quay on Monday to see what had become of it.'),
  paragraph('Jamil Al Saadi, 58, told freelance videographer Mohamed El Sherif in Dor Younis that the appointment was “an internal decision.”'),
];
const closing = paragraph('The quay has been closed since the storm of October, and no day has been set for the work.');

describe('A picture between two paragraphs', () => {
  it('does not come between “he” and whom it stands for', () => {
    const html = page(
      ...opening, picture('Jamil Al Saadi laments that residents were not consulted. (Mohamed El Sherif/The Courier)'),
      paragraph('He lamented the fact that residents, who are directly hit by the closure, were not consulted.'), closing,
    );
    expect(speakersIn(html)).toContain('Jamil Al Saadi: lamented');
  });

  it('does not come between a quotation and the one that it goes on from', () => {
    const html = page(
      paragraph('The town was quiet on Monday.'), paragraph('The work is late, and the council knew, Lena Holt said at the quay.'),
      picture('A crane stands idle at the quay of Dor Younis on Monday. (Mohamed El Sherif/The Courier)'),
      paragraph('“This has nothing to do with other unions or the people of the town.”'), closing,
    );
    expect(speakersIn(html)).toContain('Lena Holt: “This has nothing to do with other unions or the people of the town.”');
  });
});

describe('A quotation that stands alone', () => {
  it('goes on with who spoke before, not with those whom he told of', () => {
    const html = page(
      paragraph('And while the strike makes a difference “in the immediate,” Peter Levin said, in the long term, both sides are still looking for a deal.'),
      paragraph('“The same factors that were driving the union towards the deal are still there.”'), closing,
    );
    expect(speakersIn(html)).toContain('Peter Levin: “The same factors that were driving the union towards the deal are still there.”');
  });
});
