/** Ids that join a tab and its panel; both sides, server and browser, make them. */
export function tabId(idBase: string, value: string): string {
  return `${idBase}-tab-${value}`;
}

export function panelId(idBase: string, value: string): string {
  return `${idBase}-panel-${value}`;
}
