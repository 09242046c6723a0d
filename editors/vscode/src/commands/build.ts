// Build: asks what is to be made of a theory, makes it, and shows where it is.
import { dirname, resolve } from "node:path";
import * as vscode from "vscode";

import { kindsOf, writtenFiles } from "../lines";
import { askHere } from "../machine";

const usual = new Set(["html", "svg"]);

async function askKinds(): Promise<string[] | undefined> {
  const help = await askHere(["help", "build"]);
  if (!help) return undefined;
  const kinds = kindsOf(help.out).map(({ name, says }) => ({ label: name, description: says, picked: usual.has(name) }));
  const chosen = await vscode.window.showQuickPick(kinds, { canPickMany: true, title: "What to make", placeHolder: "Kinds of results" });
  return chosen?.map(({ label }) => label);
}

async function showResults(folder: string, files: readonly string[]): Promise<void> {
  const [open, reveal] = ["Open", "Show the Folder"];
  const first = vscode.Uri.file(resolve(folder, files.find((file) => file.endsWith(".html")) ?? files[0] ?? ""));
  const words = files.length === 1 ? `theoryc made ${files[0]}.` : `theoryc made ${files.length} files in ${dirname(first.fsPath)}.`;
  const chosen = await vscode.window.showInformationMessage(words, open, reveal);
  if (chosen === open) await vscode.env.openExternal(first);
  else if (chosen === reveal) await vscode.commands.executeCommand("revealFileInOS", first);
}

// Of a theory with errors nothing is made, unless as a draft.
async function make(kinds: readonly string[], path: string, folder: string, output: vscode.LogOutputChannel, ...words: string[]): Promise<void> {
  const progress = { location: vscode.ProgressLocation.Notification, title: "theoryc builds" };
  const all = ["build", "--emit", kinds.join(","), "--color", "never", ...words, "--", path];
  const answer = await vscode.window.withProgress(progress, () => askHere(all, folder));
  if (!answer) return;
  output.appendLine(answer.err + answer.out);
  const files = writtenFiles(answer.err);
  if (files.length > 0) return showResults(folder, files);
  const [draft, show] = ["Build a Draft", "Show What It Says"];
  const hasErrors = answer.status === 1 && words.length === 0;
  const reason = hasErrors ? "theoryc made nothing: the theory has errors." : "theoryc made nothing.";
  const chosen = await vscode.window.showErrorMessage(reason, ...(hasErrors ? [draft, show] : [show]));
  if (chosen === draft) await make(kinds, path, folder, output, "--draft");
  else if (chosen === show) output.show();
}

export async function build(output: vscode.LogOutputChannel, uri = vscode.window.activeTextEditor?.document.uri): Promise<void> {
  if (!uri || uri.scheme !== "file") {
    void vscode.window.showInformationMessage("Open or save the theory first: theoryc builds from files.");
    return;
  }
  const kinds = await askKinds();
  if (!kinds?.length) return;
  await vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.save();
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? dirname(uri.fsPath);
  await make(kinds, uri.fsPath, folder, output);
}
