// There is one diagram beside the text, and it follows whichever theory is edited.
import * as vscode from "vscode";

import type { Server } from "../server";
import { PreviewPanel, panelType } from "./panel";

export class Previews implements vscode.WebviewPanelSerializer {
  private open: PreviewPanel | undefined;

  constructor(private readonly extension: vscode.Uri, private readonly server: Server) {}

  show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (this.open) this.open.reveal();
    else this.hold(vscode.window.createWebviewPanel(panelType, "Diagram", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
    if (document) this.open?.follow(document);
  }

  // After a restart of the window.
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.hold(panel);
    const document = vscode.window.visibleTextEditors.find(({ document: { languageId } }) => languageId === "theory")?.document;
    if (document) this.open?.follow(document);
  }

  private hold(panel: vscode.WebviewPanel): void {
    const preview = new PreviewPanel(panel, this.extension, this.server);
    this.open = preview;
    panel.onDidDispose(() => {
      if (this.open === preview) this.open = undefined;
    });
  }
}
