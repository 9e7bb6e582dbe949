/// The one database: connections, transactions, COPY and migrations. Start reading at [Database].
@NullMarked
package dev.bdp.engine.db;

import org.jspecify.annotations.NullMarked;
