// There is one diagram beside the text, and it follows whichever theory is edited.
import * as vscode from "vscode";

import type { Server } from "../server";
import { PreviewPanel, panelType } from "./panel";

// The one that is edited, before any other that can be seen.
function theoryInSight(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.map(({ document }) => document).find(({ languageId }) => languageId === "theory");
}

export class Previews implements vscode.WebviewPanelSerializer {
  private open: PreviewPanel | undefined;

  constructor(private readonly extension: vscode.Uri, private readonly server: Server) {}

  show(): void {
    const document = theoryInSight();
    if (!document) {
      void vscode.window.showInformationMessage("Open a theory first: the diagram is that of the theory in the editor.");
      return;
    }
    if (this.open) this.open.reveal();
    else this.hold(vscode.window.createWebviewPanel(panelType, "Diagram", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
    this.open?.follow(document);
  }

  // After a restart of the window.
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.hold(panel);
    const document = theoryInSight();
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
