"""Files written whole, their names, and text that is safe to look at."""
