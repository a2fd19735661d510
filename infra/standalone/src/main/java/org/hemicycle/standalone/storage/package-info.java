/** Files on the local disk, spoken to as S3. */
@NullMarked
package org.hemicycle.standalone.storage;

import org.jspecify.annotations.NullMarked;
