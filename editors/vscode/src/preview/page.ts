// The page of the preview: nothing but its frame; theories come as messages.

export interface Assets {
  readonly style: string; // addresses
  readonly script: string;
  readonly source: string; // where they may come from
  readonly nonce: string;
}

export function pageOf({ style, script, source, nonce }: Assets): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Diagram</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<header class="tools" role="toolbar" aria-label="Diagram">
<label for="views">View</label>
<select id="views" disabled></select>
<span class="zoom">
<button type="button" id="reduce" aria-label="Reduce" title="Reduce (-)">−</button>
<button type="button" id="fit" title="Fit into the panel (0)">Fit</button>
<button type="button" id="enlarge" aria-label="Enlarge" title="Enlarge (+)">+</button>
</span>
<span id="draft" class="badge" hidden title="The theory has errors. What could not be resolved is marked.">Draft</span>
</header>
<p id="notice" class="notice" role="status" hidden></p>
<main id="canvas" class="canvas" tabindex="0" aria-label="Diagram. Tab goes to a box, arrow keys from box to box, Enter to its text."></main>
<p id="heard" class="heard" aria-live="polite"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
