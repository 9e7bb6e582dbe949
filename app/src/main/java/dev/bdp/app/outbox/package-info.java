/// What happened to jobs, handed to whoever is to be told outside. Start reading at [Teller].
@NullMarked
package dev.bdp.app.outbox;

import org.jspecify.annotations.NullMarked;
