/** What the desk asks complainants and what they answer. */
export const dialogueZh = {
  dialogue: {
    title: '与投诉人问答',
    none: '还没有提问，投诉人也没有补充照片',
    failed: '读取失败',
    question: '中心提问',
    answer: '投诉人回答',
    photos: '投诉人补充照片',
    unanswered: '未回答',
    waiting: '{{count}} 个问题等待回答',
    erased: '内容已删除',
    photo: '照片 {{n}}',
    ask: '向投诉人提问',
    askHint: '投诉人在查询页看到问题，可用文字和照片回答',
    send: '发送提问',
  },
};
