package com.example;

import io.taskeri.application.Taskeri;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskKey;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders: a row of the shop's and a task of Taskeri's, both or neither. */
@RestController
class Orders {
  private final JdbcClient jdbc;
  private final Taskeri taskeri;
  private final JoinedTaskeri joined;

  Orders(JdbcClient jdbc, Taskeri taskeri, JoinedTaskeri joined) {
    this.jdbc = jdbc;
    this.taskeri = taskeri;
    this.joined = joined;
  }

  @PostMapping("/orders/{number}")
  @Transactional
  String place(@AuthenticationPrincipal Member member, @PathVariable int number) {
    CreateTask pack = CreateTask.in(new ProjectKey("SHOP")).titled("Pack order " + number);
    TaskView task = joined.get().tasks().create(member, pack);
    jdbc.sql("INSERT INTO shop.orders VALUES (?)").param(number).update();
    return task.task().key().toString();
  }

  @GetMapping("/tasks/{key}")
  String title(@AuthenticationPrincipal Member member, @PathVariable String key) {
    TaskKey named = TaskKey.parse(key).orElseThrow(() -> new NotFound("task"));
    return taskeri.tasks().get(member, named).task().details().title();
  }

  @ExceptionHandler(NotFound.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String missing(NotFound missing) {
    return missing.getMessage();
  }
}
