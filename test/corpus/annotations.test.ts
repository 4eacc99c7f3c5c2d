import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/corpus/read-library.ts";
import { parseLibrary } from "../../src/knowledge/parse-library.ts";
import { FILES } from "../lighthouse.ts";

type Name = keyof typeof FILES;

/** Reads the lighthouse with one file changed. */
const readWith = (name: Name, text: string) => {
  const file = (each: Name): { name: string; text: string } => ({
    name: `doc/${each}`,
    text: each === name ? text : FILES[each],
  });
  const texts = {
    id: "doc",
    article: file("article.md"),
    facts: file("facts.yaml"),
    notes: file("notes.yaml"),
    aliases: file("aliases.yaml"),
  };
  return parseLibrary([texts], sha256);
};
const replaced = (name: Name, from: string, to: string): string => {
  expect(FILES[name]).toContain(from);
  return FILES[name].replace(from, to);
};
const FACTS = FILES["facts.yaml"];
const NOTES = FILES["notes.yaml"];
const fact = FACTS.slice(FACTS.indexOf("  - id: built"));

describe("a mistake in the corpus names its file, line and reason", () => {
  test.each<[string, Name, string, string]>([
    ["a note whose words are not there", "notes.yaml", replaced("notes.yaml", "dogs must", "cats must"), 'doc/notes.yaml:9: note "outside" marks words that are not in ¶8'],
    ["a note in a block that is not there", "notes.yaml", replaced("notes.yaml", "block: 8", "block: 80"), 'doc/notes.yaml:9: note "outside" marks words that are not in ¶80'],
    ["a note whose words stand there twice", "notes.yaml", replaced("notes.yaml", "words: dogs must wait outside", "words: s"), 'doc/notes.yaml:9: note "outside" marks words that occur twice in ¶8'],
    ["two notes with one id", "notes.yaml", replaced("notes.yaml", "id: outside", "id: boat"), 'doc/notes.yaml:6: id "boat" is used twice'],
    ["a note of an unknown kind", "notes.yaml", replaced("notes.yaml", "kind: wording", "kind: odd"), "doc/notes.yaml:7: 1.kind: "],
    ["a note too long", "notes.yaml", replaced("notes.yaml", "Probably outside the tower.", "x".repeat(301)), "doc/notes.yaml:10: 1.text: "],
    ["a note with a key that nobody reads", "notes.yaml", `${NOTES}  colour: red\n`, "doc/notes.yaml:6: 1: "],
    ["what is not a fact, with words that are not there", "facts.yaml", `${FACTS}not_facts:\n  - { block: 2, words: Nowhere, why: none }\n`, `doc/facts.yaml:${FACTS.split("\n").length + 1}: what is not a fact quotes words that are not in ¶2`],
    ["a fact whose words are not there", "facts.yaml", replaced("facts.yaml", "was built in", "was begun in"), 'doc/facts.yaml:15: fact "built" quotes words that are not in ¶2'],
    ["a fact in a block that is not there", "facts.yaml", replaced("facts.yaml", "block: 2", "block: 20"), 'doc/facts.yaml:15: fact "built" quotes words that are not in ¶20'],
    ["an answer outside the words", "facts.yaml", replaced("facts.yaml", 'answer: "1868"', "answer: Ada Holm"), 'doc/facts.yaml:16: fact "built" has an answer that is not within its words'],
    ["a speaker whom nobody knows", "facts.yaml", `${FACTS}    speaker: ada-holm\n`, 'doc/facts.yaml:17: fact "built" names the speaker "ada-holm", who is not among the persons'],
    ["a sound fact that a figure note covers", "facts.yaml", FACTS.replace("block: 2\n    words: was built in 1868", "block: 7\n    words: 12,000 visitors").replace('"1868"', "12,000"), 'doc/facts.yaml:16: fact "built" is sound, yet the figure note "boat" covers it'],
    ["a garbled fact that no figure note covers", "facts.yaml", `${FACTS}    garbled: true\n`, 'doc/facts.yaml:17: fact "built" is garbled, yet no figure note covers it'],
    ["two facts with one id", "facts.yaml", FACTS + fact, 'doc/facts.yaml:17: id "built" is used twice'],
    ["a person whose words are not there", "facts.yaml", replaced("facts.yaml", "words: the keeper Jon", "words: the keeper Tom"), 'doc/facts.yaml:6: person "jon-berg" quotes words that are not in ¶5'],
    ["two persons with one id", "facts.yaml", FACTS.replace(/( {2}- id: jon[^]*)(?=facts:)/, "$1$1"), 'doc/facts.yaml:7: id "jon-berg" is used twice'],
    ["an id with a space", "facts.yaml", replaced("facts.yaml", "id: built", "id: was built"), "doc/facts.yaml:8: facts.0.id: an id is made of a-z, 0-9 and -"],
    ["a value without a number", "facts.yaml", replaced("facts.yaml", "number: 1868", "number: many"), "doc/facts.yaml:12: facts.0.value.number: "],
    ["YAML that does not end", "facts.yaml", `${FACTS}    unit: "year\n`, "doc/facts.yaml:"],
    ["an alias of five words", "aliases.yaml", "a b c d e: lamp\n", 'doc/aliases.yaml:1: alias "a b c d e" has more than 4 words'],
    ["an alias that is a question", "aliases.yaml", "beacon: lamp\nhow high?: stairs\n", 'doc/aliases.yaml:2: alias "how high?" is a question'],
    ["an alias for what the article lacks", "aliases.yaml", "beacon: lamp\npier: harbour\n", 'doc/aliases.yaml:2: alias "pier" means "harbour", but the article does not have "harbour"'],
    ["an alias that means nothing", "aliases.yaml", "beacon: []\n", "doc/aliases.yaml:1: beacon: "],
    ["no text", "article.md", "---\ntitle: x\n---\n\n", "doc/article.md:4: the article has no text"],
    ["a front matter with an unknown key", "article.md", "---\ntitel: x\n---\n\nText.\n", "doc/article.md:2: "],
    ["a role of a block that is not there", "article.md", `---\nroles: { 90: byline }\n---\n${FILES["article.md"]}`, "doc/article.md:2: roles: there is no block 90"],
  ])("%s", (_name, file, text, message) => {
    expect(() => readWith(file, text)).toThrow(message);
  });

  test.each<[string, Name, string]>([
    ["no facts", "facts.yaml", ""],
    ["no notes", "notes.yaml", "# none yet\n"],
    ["no aliases", "aliases.yaml", "{}"],
    ["a speaker who is known", "facts.yaml", `${FACTS}    speaker: jon-berg\n`],
    ["an alias with several meanings", "aliases.yaml", "beacon: [lamp, the lighthouse]\n"],
  ])("%s is no mistake", (_name, file, text) => {
    expect(readWith(file, text).documents).toHaveLength(1);
  });
});
