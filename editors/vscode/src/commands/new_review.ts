// New review: a folder with a theory, a bibliography and settings.
import { basename, join } from "node:path";
import * as vscode from "vscode";

import { writtenFiles } from "../lines";
import { askHere } from "../machine";

function askName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "New review",
    prompt: "The name of its folder",
    value: "review",
    validateInput: (name) => (name.trim() && basename(name.trim()) === name.trim() && !name.trim().startsWith(".") ? undefined : "The name of one folder."),
  });
}

export async function newReview(): Promise<void> {
  const name = (await askName())?.trim();
  if (!name) return;
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: false, openLabel: "Begin It Here", title: `Where the folder ${name} is made` });
  const parent = chosen?.[0]?.fsPath;
  if (!parent) return;
  const folder = join(parent, name);
  const answer = await askHere(["new", "--", folder], parent);
  if (!answer) return;
  if (answer.status !== 0) {
    void vscode.window.showErrorMessage(answer.err.trim());
    return;
  }
  const theory = writtenFiles(answer.err).find((file) => file.endsWith(".theory"));
  if (theory) await vscode.window.showTextDocument(vscode.Uri.file(theory));
  const isInside = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder)) !== undefined;
  if (isInside) return;
  const open = "Open the Folder";
  if ((await vscode.window.showInformationMessage(`The review is in ${folder}.`, open)) === open)
    await vscode.commands.executeCommand("vscode.openFolder", vscode.Uri.file(folder), { forceNewWindow: true });
}
