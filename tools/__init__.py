"""Scripts that build the environment the project runs and is tested in; no part of the product."""
