package org.commonhold.page.merge;

/**
 * One change of one side.
 *
 * @param from the place of the base ({@link Places}) where it begins
 * @param to where it ends; equal to {@code from} where it only brings something in
 * @param sideFrom where what stands there now begins, in the side's text
 * @param sideTo where that ends
 * @param removes whether it takes out units and brings in none
 */
record Edit(int from, int to, int sideFrom, int sideTo, boolean removes) {}
