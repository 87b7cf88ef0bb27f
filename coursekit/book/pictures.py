PICTURES = {"spread": lambda lang: {"svg": "<svg></svg>", "caption": "spread"}}
