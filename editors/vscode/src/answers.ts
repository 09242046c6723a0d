// Runs theoryc, and says what it answered.
import { execFile } from "node:child_process";

export interface Answer {
  readonly status: number; // -1 if it could not be run, or did not end by itself
  readonly out: string;
  readonly err: string;
}

const most = 64 * 1024 * 1024;

export function ask(program: string, words: readonly string[], folder?: string, timeout = 120_000): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, [...words], { cwd: folder, timeout, maxBuffer: most, windowsHide: true }, (error, out, err) => {
      if (!error) resolve({ status: 0, out, err });
      else if (typeof error.code === "number") resolve({ status: error.code, out, err });
      else resolve({ status: -1, out, err: err || error.message });
    });
  });
}

// Older ones know no command of that name.
export async function hasLanguageServer(program: string): Promise<boolean> {
  return (await ask(program, ["help", "lsp"], undefined, 10_000)).status === 0;
}
