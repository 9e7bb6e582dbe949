/// Who may do what: roles, tokens, sessions of browsers, how often somebody may ask. Start reading
/// at [Access].
@NullMarked
package dev.bdp.app.security;

import org.jspecify.annotations.NullMarked;
