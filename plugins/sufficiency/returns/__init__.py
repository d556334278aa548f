"""The files that go to the DfE, built, checked and frozen."""
