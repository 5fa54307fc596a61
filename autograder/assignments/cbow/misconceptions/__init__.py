"""What students get wrong about CBOW and the hierarchical softmax, computed."""
