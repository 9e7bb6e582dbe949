package dev.bdp.engine.verify;

import java.util.OptionalLong;

/// Something that contradicts a law.
///
/// @param check the law in a few words, such as `counts add up`
/// @param job the job that it is about; empty when it is about none
/// @param subject what it is about, such as `unit 17` or a key
/// @param problem what was found, and what there should be
public record Finding(String check, OptionalLong job, String subject, String problem) {}
