/** Who is told of alarms, on the alarm's card and on the desktop. */
export const notificationsZh = {
  notified: {
    title: '通知',
    and: '、',
    failed: '通知记录读取失败',
    nobody: '没有通知任何人',
    count: '已通知 {{people}} 人，{{messages}} 条消息',
    next: '{{time}}后通知{{duties}}',
    nextDue: '正在通知{{duties}}',
    allTold: '各级均已通知',
    stopped: {
      acknowledged: '已有人确认，不再通知',
      verified: '已核警，不再通知',
      returned: '已恢复正常，不再通知',
      'put-aside': '已搁置、停用或由原因报警说明，不再通知',
    },
    state: { intended: '待发', accepted: '已发出', delivered: '已送达', failed: '失败', expired: '未发' },
    reason: {
      unknown: '结果不明',
      'no-gateway': '未接入此通道',
      'no-address': '没有号码或地址',
      late: '已过时限',
      stopped: '已停止通知',
    },
    allClear: '解除',
    columns: { who: '通知对象', channel: '方式', when: '时间', state: '回执' },
    desktop: {
      ask: '开启桌面通知',
      hint: '一级报警时弹出桌面通知，仅在本页打开时有效',
      on: '桌面通知已开',
      denied: '浏览器已禁止桌面通知',
      title: '一级报警：{{name}}',
    },
  },
};
