"""The cases of each lab: a module a lab, named as its model, with CASES {name: (part, settings)} and, where wanted, MORE (further
[(part, settings)] whose pictures are looked at) and STILL (data that stands still, laid over the lab's own)."""
