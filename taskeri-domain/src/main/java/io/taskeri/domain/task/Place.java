package io.taskeri.domain.task;

/** Where a task stands in its column of the board: by its rank, and among equal ranks by its id. */
public record Place(Rank rank, TaskId id) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int ranks = rank.compareTo(other.rank);
    return ranks != 0 ? ranks : id.toString().compareTo(other.id.toString());
  }
}
