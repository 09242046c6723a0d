// Explain: what a message means, with a wrong and a right example, as a document.
import * as vscode from "vscode";

import { isMessage } from "../lines";
import { askHere } from "../machine";

const scheme = "theoryc-explain";

// A document's text is asked for when it is shown.
class Explanations implements vscode.TextDocumentContentProvider {
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const word = uri.path.replace(/^\/|\.md$/g, "");
    const answer = isMessage(word) ? await askHere(["explain", "--format", "md", "--", word]) : undefined;
    return answer?.out || answer?.err || `There is no message \`${word}\`.\n`;
  }
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const here = vscode.languages.getDiagnostics(editor.document.uri).filter(({ range }) => range.intersection(editor.selection));
  return here.map(codeOf).find(isMessage);
}

function askForCode(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: "Explain a message",
    prompt: "A code, such as R009, or a name, such as unresolved-name",
    validateInput: (word) => (isMessage(word.trim()) ? undefined : "A code is a letter and three digits; a name is words with hyphens."),
  });
}

export function registerExplanations(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, new Explanations());
}

export async function explain(given?: unknown): Promise<void> {
  const word = (typeof given === "string" ? given : (codeAtCursor() ?? (await askForCode())))?.trim();
  if (!word || !isMessage(word)) return;
  const uri = vscode.Uri.from({ scheme, path: `/${word}.md` });
  await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
}
