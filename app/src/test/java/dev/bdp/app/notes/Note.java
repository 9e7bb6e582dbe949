package dev.bdp.app.notes;

/// A record of the test source.
record Note(String id, String text) {}
