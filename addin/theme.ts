import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** A calm blue-green, from dark to light; white text on shade 80 and dark text on 110 pass WCAG 2.2 AA (4.5 to 1). */
const BRAND: BrandVariants = {
  10: '#011412', 20: '#04231f', 30: '#06332e', 40: '#07423c', 50: '#08514a', 60: '#0a6058', 70: '#0b6a61', 80: '#0e756b',
  90: '#2b877d', 100: '#46988f', 110: '#60a9a0', 120: '#7abab2', 130: '#95cac4', 140: '#b1dad5', 150: '#ceeae7', 160: '#ebf7f5',
};

const light = createLightTheme(BRAND);
const dark: Theme = { ...createDarkTheme(BRAND), colorBrandForeground1: BRAND[120], colorBrandForegroundLink: BRAND[120] };

export function themeFor(isDark: boolean): Theme {
  return isDark ? dark : light;
}
