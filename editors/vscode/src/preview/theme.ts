// Which colours the picture has: those of the window, unless the setting says others.
import * as vscode from "vscode";

import { settings } from "../machine";
import { themeFor } from "./colours";
import type { Theme } from "./protocol";

export function themeNow(): Theme {
  const { Dark, HighContrast, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  return themeFor(settings().get("preview.theme", "auto"), {
    isDark: kind === Dark || kind === HighContrast,
    isOfHighContrast: kind === HighContrast || kind === HighContrastLight,
  });
}
