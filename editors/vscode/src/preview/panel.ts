// The diagram beside the text: asks theoryc for it, shows it, and leads from one to the other.
import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import * as vscode from "vscode";

import { settings } from "../machine";
import type { Server } from "../server";
import { Newest } from "./newest";
import { pageOf } from "./page";
import { aboutAt, drawnIn, placeOf } from "./places";
import { isFromPage, previewMethod, type FromPage, type Place, type Preview, type PreviewQuestion, type ToPage } from "./protocol";
import { themeNow } from "./theme";

export const panelType = "theoryc.preview";

function pageFor(webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "out/webview", name)).toString();
  return pageOf({ style: address("preview.css"), script: address("preview.js"), source: webview.cspSource, nonce: randomBytes(16).toString("hex") });
}

// As VS Code spells it: which signs are escaped in an address is for everyone to choose.
function spelt(uri: string): string {
  return vscode.Uri.parse(uri, true).toString();
}

export class PreviewPanel {
  private document: vscode.TextDocument | undefined;
  private view = ""; // the one that was chosen, or none: then the picture follows the cursor
  private line = -1; // where the cursor was
  private last: Preview | undefined;
  private lastUri: string | undefined; // which theory it shows
  private drawn: readonly Place[] = [];
  private ledTo: string | undefined; // a file of the same theory, to which a click in the picture led
  private readonly kept: vscode.Disposable[] = [];
  private readonly questions = new Newest<PreviewQuestion, Preview>({
    send: (question) => this.send(question),
    show: (preview, question) => this.show(preview, question),
    fail: (error, question) => this.fail(error, question),
  });

  constructor(private readonly panel: vscode.WebviewPanel, extension: vscode.Uri, private readonly server: Server) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, "out/webview")] };
    panel.webview.onDidReceiveMessage((message: unknown) => isFromPage(message) && void this.hear(message), undefined, this.kept);
    panel.webview.html = pageFor(panel.webview, extension);
    panel.onDidDispose(() => this.close(), undefined, this.kept);
    this.listen();
  }

  // Another theory begins with its own first view.
  follow(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.ledTo) return;
    this.ledTo = undefined;
    if (document.languageId !== "theory" || document === this.document) return;
    this.document = document;
    this.view = "";
    this.refresh(0);
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private listen(): void {
    const { workspace, window } = vscode;
    this.kept.push(
      workspace.onDidChangeTextDocument(({ document }) => document.languageId === "theory" && this.refresh()),
      window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
      window.onDidChangeActiveColorTheme(() => this.refresh(0)),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("theoryc.preview") && this.refresh(0)),
      this.server.onStart(() => this.refresh(0)),
    );
  }

  private refresh(delay = settings().get("preview.delay", 250)): void {
    if (!this.document) return;
    const uri = this.document.uri.toString();
    const position = this.editor()?.selection.active;
    this.questions.ask(
      {
        textDocument: { uri },
        theme: themeNow(),
        ...(position && { position: { line: position.line, character: position.character } }),
        ...(this.view && { view: this.view }),
      },
      delay,
    );
  }

  private send(question: PreviewQuestion): Promise<Preview> {
    const client = this.server.running;
    if (!question.textDocument.uri.startsWith("file:")) return Promise.reject(new Error("save the theory as a file first."));
    if (!client) return Promise.reject(new Error("theoryc does not run."));
    return client.sendRequest<Preview>(previewMethod, question);
  }

  private show(preview: Preview, { textDocument }: PreviewQuestion): void {
    if (textDocument.uri !== this.document?.uri.toString()) return;
    this.last = preview;
    this.lastUri = textDocument.uri;
    const drawn = drawnIn(preview.svg);
    this.drawn = preview.places.filter(({ about }) => drawn.has(about)).map((place) => ({ ...place, uri: spelt(place.uri) }));
    this.panel.title = `Diagram of ${basename(this.document.fileName)}`;
    this.showLast();
    const editor = this.editor();
    if (editor) this.mark(editor);
  }

  private showLast(): void {
    if (!this.last) return;
    const { view, views, svg, isDraft } = this.last;
    this.post({ kind: "picture", view, views, svg, isDraft, isChosen: this.view !== "" });
  }

  // The last good picture stays, and is said to be an old one.
  private fail(error: unknown, { textDocument }: PreviewQuestion): void {
    const reason = error instanceof Error ? error.message : String(error);
    const isOld = this.last !== undefined && this.lastUri === textDocument.uri;
    this.post({ kind: "stale", reason: isOld ? `This is how it was before: ${reason}` : `There is no diagram: ${reason}` });
  }

  private mark({ document, selection }: vscode.TextEditor): void {
    if (document.languageId !== "theory" || !this.last) return;
    this.post({ kind: "mark", about: aboutAt(this.drawn, document.uri.toString(), selection.active) });
  }

  // Another line may belong to another view: a flow has its own.
  private followCursor(editor: vscode.TextEditor): void {
    this.mark(editor);
    const { line } = editor.selection.active;
    const isElsewhere = editor.document === this.document && line !== this.line;
    this.line = line;
    if (isElsewhere && !this.view) this.refresh();
  }

  private async hear(message: FromPage): Promise<void> {
    if (message.kind === "ready") {
      this.showLast();
      this.refresh(0);
    } else if (message.kind === "view") {
      this.view = message.view;
      this.refresh(0);
    } else {
      await this.go(message.about);
    }
  }

  private async go(about: string): Promise<void> {
    const place = this.last && placeOf(this.last.places, about);
    if (!place) return;
    const { start, end } = place.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    this.ledTo = spelt(place.uri);
    const column = this.editor()?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri, true), { viewColumn: column });
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  // Where the theory is seen, if it is.
  private editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private close(): void {
    this.questions.close();
    for (const one of this.kept) one.dispose();
  }
}
