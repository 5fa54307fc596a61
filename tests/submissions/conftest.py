"""Nothing in this folder is a test: the animals are students' code, and some of it attacks."""

collect_ignore_glob = ["*"]
