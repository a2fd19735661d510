/**
 * Files that people add to what they write: documents, which are only ever saved, and pictures, which are drawn anew in several widths,
 * so that nothing of the file that came is left in them. What a file is, its bytes say. The thing that it belongs to says who may read it.
 */
@NamedInterface("attachments")
@NullMarked
package org.hemicycle.participation.files.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
