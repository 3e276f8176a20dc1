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
  page: {
    noRight: '您的角色不能打开“{{page}}”',
    more: '语言、配色、帮助、退出登录',
    missing: '这一页没能载入：可能是连接不稳，也可能是平台刚升级过。请重新载入屏幕；报警栏照常工作。',
    failed: '这一页出错，显示不出来。请重新载入屏幕；报警栏照常工作。',
    reload: '重新载入屏幕',
    stayed: '要去的页面没能载入，已留在本页，未保存的内容还在。请先保存，再重新载入屏幕。',
  },
};
