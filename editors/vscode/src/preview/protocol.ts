// What passes between server, extension and page for the diagram beside the text.

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

// The request `theoryc/preview`.
export const previewMethod = "theoryc/preview";
export type Theme = "default" | "dark" | "print";

export interface PreviewQuestion {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
  readonly view?: string;
  readonly theme?: Theme;
}

// Where the text speaks of what is drawn; `about` is an element's `data-about` in the picture.
export interface Place {
  readonly about: string;
  readonly uri: string;
  readonly range: Range;
  readonly kind?: string;
}

export interface View {
  readonly name: string;
  readonly title: string;
}

export interface Preview {
  readonly view: string;
  readonly title: string;
  readonly views: readonly View[];
  readonly svg: string;
  readonly isDraft: boolean;
  readonly places: readonly Place[];
}

// What the page is told of it; the view is one that somebody chose, or the one of the text at the cursor.
export type Shown = Pick<Preview, "view" | "views" | "svg" | "isDraft"> & { readonly isChosen: boolean };

// From the extension to the page.
export type ToPage =
  | ({ readonly kind: "picture" } & Shown)
  | { readonly kind: "stale"; readonly reason: string }
  | { readonly kind: "mark"; readonly about: string | undefined };

// From the page to the extension. An empty view is the one of the text at the cursor.
export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "go"; readonly about: string }
  | { readonly kind: "view"; readonly view: string };

// Pages are not trusted more than the theories that they show.
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== "object" || message === null) return false;
  const { kind, about, view } = message as Record<string, unknown>;
  return kind === "ready" || (kind === "go" && typeof about === "string") || (kind === "view" && typeof view === "string");
}
