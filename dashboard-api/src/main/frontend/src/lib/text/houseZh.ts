/** What the household group of an alarm told the desk by the page behind the link in their message. */
export const houseZh = {
  house: {
    help: '{{count}} 人求助',
    helpHint: '联户群众通过短信链接求助，请立即联系或派人',
    told: '住户回报',
    person: '住户',
    counts: {
      safe: '平安 {{count}} 人',
      falseAlarm: '反映误报 {{count}} 人',
      silence: '请求消音 {{count}} 人',
    },
    toldHint: '住户回报仅供参考：核警、消音、复位由值班室决定',
  },
  houseAnswer: {
    safe: '平安，已全部撤出',
    help: '需要帮助',
    'false-alarm': '反映为误报',
    silence: '请求消音',
  },
} as const;

export const houseTrailZh = { HouseAnswered: '住户回报' } as const;
