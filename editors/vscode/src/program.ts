// Where the program theoryc is: as the setting says, or else on the PATH.
import { delimiter, isAbsolute, join, resolve } from "node:path";

export interface Machine {
  readonly searched: string; // the PATH
  readonly isWindows: boolean;
  readonly home: string;
  readonly workspace: string | undefined;
  isProgram(path: string): boolean;
}

export type Search = { readonly program: string } | { readonly missing: string };

function expanded(setting: string, machine: Machine): string {
  return setting
    .replace(/^~(?=$|[/\\])/, () => machine.home)
    .replaceAll("${workspaceFolder}", () => machine.workspace ?? "");
}

function candidates(path: string, machine: Machine): string[] {
  return machine.isWindows && !/\.exe$/i.test(path) ? [`${path}.exe`, path] : [path];
}

// A setting without a `/` is a name that is looked for on the PATH.
export function findProgram(setting: string, machine: Machine): Search {
  const wanted = expanded(setting.trim(), machine) || "theoryc";
  const isPath = /[/\\]/.test(wanted);
  const base = machine.workspace ?? machine.home;
  const folders = isPath ? [""] : machine.searched.split(delimiter).filter(isAbsolute);
  const paths = isPath ? [resolve(base, wanted)] : folders.map((folder) => join(folder, wanted));
  for (const path of paths.flatMap((one) => candidates(one, machine)))
    if (machine.isProgram(path)) return { program: path };
  return { missing: isPath ? `There is no program at ${paths[0]}.` : `There is no program ${wanted} on the PATH.` };
}
