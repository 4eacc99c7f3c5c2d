import { sha256 } from "../src/corpus/read-library.ts";
import { createEngine, type Engine } from "../src/engine.ts";
import { parseLibrary } from "../src/knowledge/parse-library.ts";

/** A document of five paragraphs that has everything once: headings, a speaker, a fact, two notes, an alias. */
export const ARTICLE = `# The Lighthouse of Skarvik

The lighthouse of Skarvik was built in 1868 by the engineer Ada Holm.

## The lamp

Its lamp burns 40 litres of oil a night and can be seen from 23 miles.

“We repaint the tower every six years,” said the keeper Jon Berg.

## The visitors

In 2019 the lighthouse had 12,000 visitors, of whom 15,000 came by boat.

The stairs have 211 steps; dogs must wait outside.
`;

const FACTS = `persons:
  - id: jon-berg
    name: Jon Berg
    office: keeper
    block: 5
    words: the keeper Jon Berg
facts:
  - id: built
    label: Year in which the lighthouse was built
    subject: lighthouse
    measure: year
    value: { kind: number, number: 1868 }
    attribution: narrator
    block: 2
    words: was built in 1868
    answer: "1868"
`;

const NOTES = `- id: boat
  kind: figure
  block: 7
  words: 12,000 visitors, of whom 15,000
  text: The part is larger than the whole.
- id: outside
  kind: wording
  block: 8
  words: dogs must wait outside
  text: Probably outside the tower.
`;

/** The files of the document's folder. */
export const FILES = {
  "article.md": ARTICLE,
  "facts.yaml": FACTS,
  "notes.yaml": NOTES,
  "aliases.yaml": "beacon: lighthouse\n",
} as const;

const file = (name: keyof typeof FILES): { name: string; text: string } => ({ name, text: FILES[name] });

/** A real engine over the document, without tables. */
export const lighthouse = (): Engine =>
  createEngine(
    parseLibrary(
      [
        {
          id: "lighthouse",
          article: file("article.md"),
          facts: file("facts.yaml"),
          notes: file("notes.yaml"),
          aliases: file("aliases.yaml"),
        },
      ],
      sha256,
    ),
  );
