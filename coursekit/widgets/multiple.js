// Any number of options.
TYPES.multiple = {
  build(item, tools) {
    const field = optionsField(item, tools, "checkbox");
    return {...field, read: field.chosen, write: (response) => field.choose(response ?? [])};
  },
  score: (item, response) => scoreOptions(item, response ?? []),
  solve: (item) => item.key,
  explain: explainOptions,
  counts(item, {marks}, t) {
    const wrong = count(marks, "wrong");
    return [t("items.count", {n: count(marks, "right"), total: item.key.length}),
      wrong > 0 && t("items.count_wrong", {n: wrong})];
  },
};
