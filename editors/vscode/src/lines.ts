// Reads what theoryc writes for people, where it offers nothing else.

export interface Kind {
  readonly name: string;
  readonly says: string;
}

// What `theoryc help build` lists: two spaces, a name, what it is; further lines are deeper.
export function kindsOf(help: string): Kind[] {
  const [, list = ""] = help.split(/^kinds of results:$/m);
  const [kinds = ""] = list.trimStart().split(/\n\n|\n(?=\S)/);
  return [...`  ${kinds}`.matchAll(/^ {2}(\w+) +(.*(?:\n {4,}.*)*)/gm)].map(([, name = "", says = ""]) => ({
    name,
    says: says.replace(/\s+/g, " "),
  }));
}

// The files of the lines `wrote PATH`.
export function writtenFiles(said: string): string[] {
  return [...said.matchAll(/^wrote (.+)$/gm)].map(([, path = ""]) => path);
}

// A code, `R009`, or a name, `unresolved-name`: nothing else is passed on to `theoryc explain`.
export function isMessage(word: string): boolean {
  return /^[A-Z]\d{3}$/i.test(word) || /^[a-z]+(?:-[a-z]+)*$/i.test(word);
}
