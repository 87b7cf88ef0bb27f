"""The models of the labs: plain Python, standard library only, and of it only what MicroPython has.

A lab is a package here with ``PARTS``: {part: function of (data, settings)}. Its answer is a dict:
  sentence   one or more lines; what a screen reader hears
  notes      texts that say what the answer rests on, or explain it
  table      {caption, columns, rows}, rows of texts; no rows, no table
  chart      SVG text or empty
and, where there is something to say,
  charts     more pictures: [{svg, caption}]
  tables     more tables, each under its caption; ``open: True`` in one leaves it unfolded
  refused    True where the settings cannot be worked with
  errors     {name of a control: what to mend there}
  step       for a control of the kind «steps»: the situation that waits for a decision, as audit/told.py describes it
``settings["width"]`` is the room for a picture in pixels; ``asked`` reads settings, ``words`` says, ``svg`` and ``charts`` draw.
"""
