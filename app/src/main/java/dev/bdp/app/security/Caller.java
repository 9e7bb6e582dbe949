package dev.bdp.app.security;

/// Who makes a request.
///
/// @param name of the token
/// @param address where the request comes from
public record Caller(String name, Role role, String address) {}
