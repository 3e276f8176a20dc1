/** Who is told of alarms, on the alarm's card and on the desktop. */
export const notificationsEn = {
  notified: {
    title: 'Notified',
    and: ', ',
    failed: 'Who was notified could not be read',
    nobody: 'Nobody was notified',
    count: 'People notified: {{people}}, messages: {{messages}}',
    next: '{{duties}} in {{time}}',
    nextDue: 'Notifying {{duties}}',
    allTold: 'Everybody on the ladder was notified',
    stopped: {
      acknowledged: 'Acknowledged; nobody further is notified',
      verified: 'Verified; nobody further is notified',
      returned: 'Back to normal; nobody further is notified',
      'put-aside': 'shelved, out of service or explained by its cause: nobody further is told',
    },
    state: {
      intended: 'waiting',
      accepted: 'sent',
      delivered: 'delivered',
      failed: 'failed',
      expired: 'not sent',
    },
    reason: {
      unknown: 'outcome unknown',
      'no-gateway': 'channel not set up',
      'no-address': 'no number or address',
      late: 'too late',
      stopped: 'notifying had stopped',
    },
    allClear: 'all clear',
    columns: { who: 'Who', channel: 'Channel', when: 'When', state: 'Receipt' },
    desktop: {
      ask: 'Turn on desktop notices',
      hint: 'Shows a desktop notice for critical alarms, only while this page is open',
      on: 'Desktop notices on',
      denied: 'The browser blocks desktop notices',
      title: 'Critical alarm: {{name}}',
    },
  },
};
