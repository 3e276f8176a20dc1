/** What is asked before something written is lost. */
export const unsavedZh = {
  unsaved: {
    title: '有未保存的修改',
    explained: '离开此页后，未保存的修改会丢失。',
    leave: '放弃修改并离开',
    stay: '留在此页',
  },
} as const;
