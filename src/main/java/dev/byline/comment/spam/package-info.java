/**
 * The pipeline that every submission runs through: checks find reasons, rules weigh them, the sum is the verdict. The
 * rules are saved in versions, and can be tried on past comments before they are.
 */
package dev.byline.comment.spam;
