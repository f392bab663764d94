"""Processing provider and algorithms: thin doors to the method."""
