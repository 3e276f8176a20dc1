/** Changing what a figure of alarm health should be. */
export const healthTargetZh = {
  healthTarget: {
    title: '指标目标',
    edit: '改目标',
    editOf: '改目标：{{name}}',
    shipped: '随附目标',
    source: '依据',
    good: '目标：不超过',
    limit: '上限',
    goodUp: '目标：不低于',
    limitUp: '下限',
    note: '理由',
    noteMissing: '请写明理由',
    save: '保存',
    restore: '恢复随附目标',
    saved: '已设定目标：{{name}}',
    restored: '已恢复随附目标：{{name}}',
    changes: '改动记录',
    backToShipped: '恢复随附目标',
    onSite: '现场设定',
    fault: {
      number: '请填写不小于 0 的数',
      percent: '百分比不能大于 100',
      above: '下限不能高于目标',
      below: '上限不能低于目标',
    },
  },
} as const;
