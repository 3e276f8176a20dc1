/** The rules that judge a device, in its panel. */
export const deviceRulesZh = {
  deviceRules: {
    title: '报警规则 {{count}} 条',
    none: '没有适用于此设备的报警规则',
    failed: '报警规则读取失败',
    never: '从未报警',
  },
} as const;
