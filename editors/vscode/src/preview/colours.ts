// From a setting and a window's colours to the theme of a picture.
import type { Theme } from "./protocol";

export interface Window {
  readonly isDark: boolean;
  readonly isOfHighContrast: boolean;
}

const themes: readonly string[] = ["default", "dark", "print"] satisfies Theme[];

// Black on white has the highest contrast that a picture on white can have.
export function themeFor(setting: string, { isDark, isOfHighContrast }: Window): Theme {
  if (themes.includes(setting)) return setting as Theme;
  if (isDark) return "dark";
  return isOfHighContrast ? "print" : "default";
}
