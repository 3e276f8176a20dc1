/** The pages of the console, as the navigation names them. */
export const pagesZh = {
  sections: { watch: '值守', cases: '事件', alarms: '报警', duty: '值班', system: '系统' },
  pages: {
    navigation: '页面',
    watch: '值守',
    cases: '事件单',
    caseFigures: '事件统计',
    alarmHealth: '报警健康',
    alarmRules: '报警规则',
    messages: '设备消息',
    credentials: '凭据',
    postChecks: '查岗',
    routing: '派单',
    grid: '网格',
    duty: '值班表',
    volunteers: '志愿者',
    touristSide: '游客端',
    quality: '质量评查',
  },
};
