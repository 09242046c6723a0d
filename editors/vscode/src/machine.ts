// What of this machine and this window decides which program is run.
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";

import { ask, type Answer } from "./answers";
import { findProgram, type Machine, type Search } from "./program";

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Absent, or not for us to run: the search goes on.
  }
}

function machine(): Machine {
  return {
    searched: process.env["PATH"] ?? "",
    isWindows: process.platform === "win32",
    home: homedir(),
    workspace: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    isProgram,
  };
}

export function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("theoryc");
}

export function search(): Search {
  return findProgram(settings().get("path", ""), machine());
}

// For commands that somebody waits for: what is missing is said, and nothing comes back.
export async function askHere(words: readonly string[], folder?: string): Promise<Answer | undefined> {
  const found = search();
  if ("missing" in found) {
    await sayMissing(found.missing);
    return undefined;
  }
  return ask(found.program, words, folder);
}

export async function sayMissing(reason: string): Promise<void> {
  const [how, setting] = ["How to Install", "Open the Setting"];
  const words = `${reason} Build theoryc with ./bootstrap in its folder, then put build/release/theoryc on the PATH or say in the setting where it is.`;
  const chosen = await vscode.window.showErrorMessage(words, how, setting);
  if (chosen === how) await showReadme();
  else if (chosen === setting) await vscode.commands.executeCommand("workbench.action.openSettings", "theoryc.path");
}

async function showReadme(): Promise<void> {
  const extension = vscode.extensions.getExtension("theoryc.theoryc");
  if (extension) await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.joinPath(extension.extensionUri, "README.md"));
}
