// One option of several; true or false is the same with two.
TYPES.single = TYPES.truefalse = {
  build(item, tools) {
    const field = optionsField(item, tools, "radio");
    return {...field, read: () => field.chosen()[0] ?? null, write: (response) => field.choose([response])};
  },
  score: (item, response) => scoreOptions(item, response ? [response] : []),
  solve: (item) => item.key[0],
  explain: explainOptions,
};
